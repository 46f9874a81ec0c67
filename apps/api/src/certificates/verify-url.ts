/** Where anybody can check a certificate; the address in its QR code. */
export function verifyUrlOf(appOrigin: string, certificateId: string): string {
  return `${appOrigin}/verify/${certificateId}`;
}
