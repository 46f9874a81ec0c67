const address =
  /(?:\b(?:https?|wss?|rtmps?):\\?\/\\?\/|["'(=]\s{0,3}\/\/)([a-z0-9][a-z0-9.-]{0,250}\.[a-z]{2,24})(?![a-z0-9.-]*@)/giu;

/** Names of vocabularies and licences: written as addresses, never opened. */
const onlyNames =
  /(^|\.)(w3\.org|adlnet\.(org|gov)|imsglobal\.org|imsproject\.org|purl\.org|ns\.adobe\.com|schemas\.microsoft\.com|example\.(com|org|net))$/u;

/** The hosts that a page, script or style sheet mentions, in the order found. */
export function externalHosts(text: string): string[] {
  const hosts = new Set<string>();
  for (const [, host = ''] of text.matchAll(address)) {
    const name = host.toLowerCase();
    if (!onlyNames.test(name)) hosts.add(name);
  }
  return [...hosts];
}

/** Whether a page or script can open a window of its own. */
export function opensPopups(text: string): boolean {
  return /\b(?:window|self|top|parent)\s{0,5}\.\s{0,5}open\s{0,5}\(/u.test(text);
}

/** Whether a file is worth a scan, by its name. */
export function isScannable(path: string): boolean {
  return /\.(x?html?|m?js|css|json)$/iu.test(path);
}
