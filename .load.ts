import { readFileSync } from 'node:fs';
import { ask, buildBenchStatement, perSecond } from './bench/measures/statement-load';
const cred = readFileSync('/tmp/lrs-run/cred','utf8');
const [k,s]=['Key','Secret'].map(n=>new RegExp(`^${n}: (.+)$`,'m').exec(cred)![1]);
const door={origin:'http://localhost:4310',authorization:`Basic ${Buffer.from(`${k}:${s}`).toString('base64')}`};
const pid=readFileSync('/tmp/lrs-run/api.pid','utf8').trim();
const cpu=()=>{const f=readFileSync(`/proc/${pid}/stat`,'utf8').split(' ');return (Number(f[13])+Number(f[14]))*10};
(async()=>{
 await perSecond(16,2,async()=>{await ask(door,'/xapi/statements',buildBenchStatement().text)});
 const c0=cpu(); const m0=process.cpuUsage();
 const r=await perSecond(16,6,async()=>{await ask(door,'/xapi/statements',buildBenchStatement().text)});
 const m1=process.cpuUsage(m0);
 console.log('per s',r.toFixed(0),'api cpu ms/req',((cpu()-c0)/(r*6)).toFixed(2),'client cpu ms/req',((m1.user+m1.system)/1000/(r*6)).toFixed(2));
})();
