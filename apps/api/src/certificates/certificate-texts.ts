import type { Language } from '@amelie/contract';

/** The words on a certificate. */
export interface CertificateTexts {
  title: string;
  holderLead: string;
  courseLead: string;
  completedOn: string;
  duration: string;
  result: string;
  version: string;
  /** What was to be done, for whoever reads the credential. */
  criteria: string;
  credit: string;
  issuedBy: string;
  verify: string;
  number: string;
  qrAlt: string;
  draft: string;
}

export const certificateTexts: Record<Language, CertificateTexts> = {
  en: {
    title: 'Certificate of completion',
    holderLead: 'This certifies that',
    courseLead: 'has completed the course',
    completedOn: 'Completed on',
    duration: 'Duration',
    result: 'Result',
    version: 'Course version',
    criteria: 'All required parts of the course were completed.',
    credit: 'Certifies participation and completion. No CME points or other professional credits are awarded.',
    issuedBy: 'Issued by',
    verify: 'Check this certificate',
    number: 'Certificate number',
    qrAlt: 'QR code with the address where this certificate can be checked: {url}',
    draft: 'DRAFT – not for clinical use. Reviews of the course content are still open.',
  },
  fr: {
    title: 'Certificat de formation',
    holderLead: 'Le présent certificat atteste que',
    courseLead: 'a suivi et terminé le cours',
    completedOn: 'Terminé le',
    duration: 'Durée',
    result: 'Résultat',
    version: 'Version du cours',
    criteria: 'Toutes les parties obligatoires du cours ont été accomplies.',
    credit:
      'Atteste la participation et l’achèvement. Ne donne droit ni à des points d’accréditation (FMC) ni à d’autres crédits professionnels.',
    issuedBy: 'Délivré par',
    verify: 'Vérifier ce certificat',
    number: 'Numéro du certificat',
    qrAlt: 'Code QR avec l’adresse où ce certificat peut être vérifié : {url}',
    draft: 'VERSION PROVISOIRE – pas pour un usage clinique. La relecture du contenu du cours n’est pas terminée.',
  },
  nl: {
    title: 'Cursuscertificaat',
    holderLead: 'Hierbij wordt verklaard dat',
    courseLead: 'de volgende cursus heeft afgerond',
    completedOn: 'Afgerond op',
    duration: 'Duur',
    result: 'Resultaat',
    version: 'Cursusversie',
    criteria: 'Alle verplichte onderdelen van de cursus zijn afgerond.',
    credit: 'Bevestigt deelname en afronding. Er worden geen accrediteringspunten of andere beroepspunten toegekend.',
    issuedBy: 'Uitgereikt door',
    verify: 'Dit certificaat controleren',
    number: 'Nummer van het certificaat',
    qrAlt: 'QR-code met het adres waar dit certificaat gecontroleerd kan worden: {url}',
    draft: 'CONCEPT – niet voor klinisch gebruik. De inhoud van de cursus wordt nog nagekeken.',
  },
  de: {
    title: 'Kurszertifikat',
    holderLead: 'Hiermit wird bescheinigt, dass',
    courseLead: 'den folgenden Kurs abgeschlossen hat',
    completedOn: 'Abgeschlossen am',
    duration: 'Dauer',
    result: 'Ergebnis',
    version: 'Kursversion',
    criteria: 'Alle erforderlichen Teile des Kurses wurden abgeschlossen.',
    credit:
      'Bescheinigt Teilnahme und Abschluss. Damit sind keine CME-Punkte oder anderen Fortbildungspunkte verbunden.',
    issuedBy: 'Ausgestellt von',
    verify: 'Dieses Zertifikat prüfen',
    number: 'Nummer des Zertifikats',
    qrAlt: 'QR-Code mit der Adresse, unter der dieses Zertifikat geprüft werden kann: {url}',
    draft: 'ENTWURF – nicht für den klinischen Gebrauch. Der Kursinhalt wird noch fachlich überprüft.',
  },
  el: {
    title: 'Πιστοποιητικό ολοκλήρωσης',
    holderLead: 'Βεβαιώνεται ότι ο/η',
    courseLead: 'ολοκλήρωσε το μάθημα',
    completedOn: 'Ολοκληρώθηκε στις',
    duration: 'Διάρκεια',
    result: 'Αποτέλεσμα',
    version: 'Έκδοση μαθήματος',
    criteria: 'Ολοκληρώθηκαν όλα τα απαιτούμενα μέρη του μαθήματος.',
    credit: 'Βεβαιώνει τη συμμετοχή και την ολοκλήρωση. Δεν χορηγούνται μόρια CME ούτε άλλα επαγγελματικά μόρια.',
    issuedBy: 'Εκδόθηκε από',
    verify: 'Έλεγχος του πιστοποιητικού',
    number: 'Αριθμός πιστοποιητικού',
    qrAlt: 'Κωδικός QR με τη διεύθυνση όπου μπορεί να ελεγχθεί αυτό το πιστοποιητικό: {url}',
    draft: 'ΠΡΟΣΧΕΔΙΟ – όχι για κλινική χρήση. Ο έλεγχος του περιεχομένου δεν έχει ολοκληρωθεί.',
  },
  it: {
    title: 'Certificato di completamento',
    holderLead: 'Si attesta che',
    courseLead: 'ha completato il corso',
    completedOn: 'Completato il',
    duration: 'Durata',
    result: 'Risultato',
    version: 'Versione del corso',
    criteria: 'Sono state completate tutte le parti obbligatorie del corso.',
    credit:
      'Attesta la partecipazione e il completamento. Non dà diritto a crediti ECM né ad altri crediti professionali.',
    issuedBy: 'Rilasciato da',
    verify: 'Verifica questo certificato',
    number: 'Numero del certificato',
    qrAlt: 'Codice QR con l’indirizzo dove questo certificato può essere verificato: {url}',
    draft: 'BOZZA – non per uso clinico. La revisione dei contenuti del corso è ancora in corso.',
  },
};
