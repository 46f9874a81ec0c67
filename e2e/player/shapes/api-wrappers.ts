/**
 * The scripts with which packages speak to the platform, written afresh from what the well-known ones do: how they
 * look for it, which calls they add of their own, and what they take for a failure.
 */

/** As ADL's: at most seven windows up, then the opener; asks after each call whether something was wrong. */
export const adlWrapper12 = `
var _noError = 0, findAPITries = 0, apiHandle = null, faults = 0;
function findAPI(win) {
  while (win.API == null && win.parent != null && win.parent != win) {
    findAPITries++;
    if (findAPITries > 7) { alert('Error finding API -- too deeply nested.'); return null; }
    win = win.parent;
  }
  return win.API;
}
function getAPI() {
  var theAPI = findAPI(window);
  if (theAPI == null && window.opener != null && typeof window.opener != 'undefined') theAPI = findAPI(window.opener);
  if (theAPI == null) alert('Unable to find an API adapter');
  return theAPI;
}
function getAPIHandle() { if (apiHandle == null) apiHandle = getAPI(); return apiHandle; }
function ErrorHandler() {
  var api = getAPIHandle(), errCode = api.LMSGetLastError().toString();
  if (errCode != _noError) { faults++; api.LMSGetErrorString(errCode); api.LMSGetDiagnostic(null); }
  return errCode;
}
function doLMSInitialize() {
  var result = getAPIHandle().LMSInitialize('');
  if (result.toString() != 'true') ErrorHandler();
  return result.toString();
}
function doLMSFinish() { return getAPIHandle().LMSFinish('').toString(); }
function doLMSGetValue(name) {
  var value = getAPIHandle().LMSGetValue(name);
  return ErrorHandler() != _noError ? '' : value.toString();
}
function doLMSSetValue(name, value) {
  var result = getAPIHandle().LMSSetValue(name, value);
  if (result.toString() != 'true') ErrorHandler();
  return result.toString();
}
function doLMSCommit() { return getAPIHandle().LMSCommit('').toString(); }
var found = getAPIHandle() != null;
function call(word, a, b) {
  if (word == 'start') return doLMSInitialize();
  if (word == 'end') return doLMSFinish();
  if (word == 'commit') return doLMSCommit();
  return word == 'get' ? doLMSGetValue(a) : doLMSSetValue(a, b);
}`;

/** As Rustici's for 1.2: five hundred windows up, an alert for each fault, and no empty answer without a question why. */
export const rusticiWrapper12 = `
var nFindAPITries = 0, API = null, maxTries = 500, SCORM_TRUE = 'true', SCORM_FALSE = 'false', SCORM_NO_ERROR = '0';
var initialized = false, faults = 0;
function ScanForAPI(win) {
  while (win.API == null && win.parent != null && win.parent != win) {
    nFindAPITries++;
    if (nFindAPITries > maxTries) return null;
    win = win.parent;
  }
  return win.API;
}
function GetAPI(win) {
  if (win.parent != null && win.parent != win) API = ScanForAPI(win.parent);
  if (API == null && win.opener != null) API = ScanForAPI(win.opener);
}
GetAPI(window);
function fault(text) { faults++; alert('Error - ' + text + ' ' + API.LMSGetErrorString(API.LMSGetLastError())); }
function ScormProcessInitialize() {
  if (API == null) { alert('ERROR - Could not establish a connection with the LMS.'); return SCORM_FALSE; }
  var result = API.LMSInitialize('');
  if (result == SCORM_FALSE) { fault('could not initialize'); return result; }
  initialized = true;
  return result;
}
function ScormProcessFinish() {
  if (!initialized) return SCORM_TRUE;
  var result = API.LMSFinish('');
  initialized = false;
  if (result == SCORM_FALSE) fault('could not terminate');
  return result;
}
function ScormProcessGetValue(element) {
  if (!initialized) return '';
  var result = API.LMSGetValue(element);
  if (result == '' && API.LMSGetLastError() != SCORM_NO_ERROR) fault('could not read ' + element);
  return result;
}
function ScormProcessSetValue(element, value) {
  if (!initialized) return SCORM_FALSE;
  var result = API.LMSSetValue(element, value);
  if (result == SCORM_FALSE) fault('could not store ' + element);
  return result;
}
var found = API != null;
function call(word, a, b) {
  if (word == 'start') return ScormProcessInitialize();
  if (word == 'end') return ScormProcessFinish();
  if (word == 'commit') return API.LMSCommit('');
  return word == 'get' ? ScormProcessGetValue(a) : ScormProcessSetValue(a, b);
}`;

/** The same for SCORM 2004, which its authors wrote with other names. */
export const rusticiWrapper2004 = rusticiWrapper12
  .replaceAll('win.API', 'win.API_1484_11')
  .replaceAll(/API\.LMS(\w)/g, 'API.$1')
  // "Value not initialized" is no fault: it is how 2004 says that a bookmark is not there yet (RTE 3.1.7.6).
  .replace(
    'API.GetLastError() != SCORM_NO_ERROR)',
    "API.GetLastError() != SCORM_NO_ERROR && API.GetLastError() != '403')",
  );

/**
 * As the wrapper that most hand-made packages use: looks at the parent and the opener of the top, answers booleans, and
 * sets the status and the exit by itself.
 */
export const completionWrapper12 = `
var scorm = { handle: null, isActive: false, status: '', tries: 0 };
scorm.find = function (win) {
  while (!win.API && win.parent && win.parent != win && scorm.tries <= 500) { scorm.tries++; win = win.parent; }
  return win.API || null;
};
scorm.get = function () {
  var win = window;
  if (win.parent && win.parent != win) scorm.handle = scorm.find(win.parent);
  if (!scorm.handle && win.top && win.top.opener) scorm.handle = scorm.find(win.top.opener);
  return scorm.handle;
};
scorm.code = function () { return parseInt(scorm.handle.LMSGetLastError(), 10); };
scorm.is = function (value) { return String(value) === 'true' || value === 1 || value === '1'; };
scorm.init = function () {
  if (scorm.isActive || !scorm.get()) return false;
  var success = scorm.is(scorm.handle.LMSInitialize(''));
  if (!success || scorm.code() !== 0) return false;
  scorm.isActive = true;
  scorm.status = scorm.handle.LMSGetValue('cmi.core.lesson_status');
  if (scorm.status === 'not attempted') {
    scorm.handle.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    scorm.handle.LMSCommit('');
  }
  return true;
};
scorm.quit = function () {
  if (!scorm.isActive) return false;
  var done = scorm.status === 'completed' || scorm.status === 'passed';
  scorm.handle.LMSSetValue('cmi.core.exit', done ? '' : 'suspend');
  scorm.handle.LMSCommit('');
  scorm.isActive = !scorm.is(scorm.handle.LMSFinish(''));
  return !scorm.isActive;
};
var found = scorm.get() !== null;
function call(word, a, b) {
  if (word === 'start') return scorm.init();
  if (word === 'end') return scorm.quit();
  if (word === 'commit') return scorm.is(scorm.handle.LMSCommit(''));
  if (word === 'get') return String(scorm.handle.LMSGetValue(a));
  return scorm.is(scorm.handle.LMSSetValue(a, b));
}`;
