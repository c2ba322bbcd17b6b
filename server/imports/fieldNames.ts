import { foldText } from '../../shared/folding'
import type { ImportField } from '../../shared/importColumns'

/** How surely a column's name says that it is the field: 1 for a usual name, less for a name that holds one, 0 for none. */
export const nameScore = (columnName: string, field: ImportField): number => {
  const name = foldColumnName(columnName)
  if (names[field].has(name)) return 1
  return partly[field]?.test(name) ? 0.6 : 0
}

/** "appliedDate", "Applied_Date" and "APPLIED DATE?" are one name. */
export const foldColumnName = (name: string): string =>
  foldText(
    name
      .slice(0, 100)
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replaceAll('_', ' '),
  )

const listed = (list: string) => new Set(list.split('|').map((name) => foldText(name)))

const names: Record<ImportField, Set<string>> = {
  company: listed(
    'company|company name|employer|employer name|organisation|organization|organisation name|organization name|firm|business|company applied to|firma|firmenname|unternehmen|arbeitgeber|entreprise|société|empresa|azienda|bedrijf',
  ),
  role: listed(
    'position|role|job title|title|job|job name|position title|role title|job role|position name|position applied for|role applied for|job position|opening|vacancy|stelle|stellenbezeichnung|stellentitel|jobtitel|rolle|berufsbezeichnung|poste|intitulé du poste|puesto|cargo|vaga|ruolo|functie',
  ),
  status: listed(
    'status|stage|application status|current status|job status|state|result|outcome|progress|current stage|application stage|phase|stand|bewerbungsstatus|ergebnis|statut|étape|estado|stato',
  ),
  appliedOn: listed(
    'date applied|applied date|applied on|application date|date of application|applied|date|date sent|date submitted|submitted|submitted on|submission date|sent on|application submitted|applied at|day applied|when applied|bewerbungsdatum|beworben am|datum|datum der bewerbung|bewerbung am|gesendet am|abgeschickt am|date de candidature|candidature envoyée|fecha de solicitud|fecha|fecha de aplicación|data candidatura|data di candidatura',
  ),
  statusOn: listed(
    'status date|date of status|status updated|status changed|status changed on|status change date|status on|last update|last updated|date updated|last status change|updated|response date|date of response|date responded|responded on|heard back|heard back on|date heard back|statusdatum|status vom|letzte änderung|rückmeldung am|antwort am|date de réponse|fecha de respuesta',
  ),
  savedOn: listed(
    'date saved|saved date|saved on|saved at|saved|date added|added|added on|created|created at|created on|date created|found on|date found|gefunden am|hinzugefügt am|erstellt am',
  ),
  screenOn: listed(
    'phone screen date|screen date|screening date|phone screen on|recruiter call date|phone call date|hr call date|telefoninterview am|telefonat am',
  ),
  interviewOn: listed(
    'interview date|interview on|date of interview|first interview|first interview date|interview 1|interview 1 date|1st interview|1st interview date|interviewed on|vorstellungsgespräch am|gespräch am|interviewtermin|interview am',
  ),
  offerOn: listed('offer date|date of offer|offer on|offered on|offer received|angebot am'),
  rejectedOn: listed('rejection date|rejected date|date rejected|date of rejection|rejected on|absage am|abgelehnt am'),
  link: listed(
    'link|url|job link|job url|posting|posting url|posting link|job posting|job posting url|job posting link|listing|job listing|listing url|application link|application url|website|web site|web page|job ad|stellenanzeige|anzeige|jobanzeige|lien|enlace|ad link',
  ),
  source: listed(
    'source|job source|source of job|found on|found via|found through|job board|jobboard|platform|where found|where i found it|channel|how found|how i found it|found at|via|site|applied via|applied through|application source|lead source|quelle|gefunden über|gefunden bei|plattform|portal|jobportal|kanal|fuente|origine',
  ),
  location: listed(
    'location|city|place|office|job location|town|city state|region|ort|standort|arbeitsort|stadt|lieu|ville|ubicación|ciudad|luogo|sede',
  ),
  notes: listed(
    'notes|note|comments|comment|remarks|remark|details|description|additional notes|thoughts|notizen|notiz|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|remarques|notas|comentarios|note aggiuntive',
  ),
  salary: listed(
    'salary|salary range|pay|pay range|compensation|comp|salary expectation|expected salary|wage|gehalt|gehaltsvorstellung|gehaltsspanne|lohn|salaire|salario',
  ),
  referredBy: listed(
    'referred by|referral|referrals|referrer|referred|referral name|referral contact|referral person|employee referral|referral from|who referred me|recommended by|referee|empfohlen von|empfehlung|empfehlung von|empfohlen durch|recommandé par|cooptation|referido por|recomendado por|referenziato da',
  ),
  introducedBy: listed(
    'introduced by|introduction|introduction by|intro|intro by|intro from|introduced through|vorgestellt von|vermittelt von|présenté par|presentado por',
  ),
  contact: listed(
    'contact|contacts|contact name|contact person|source person|told by|told me|heard from|heard about from|person|network contact|networking contact|my contact|who i know|who do i know|connection|connections|inside contact|insider|kontakt|kontaktperson|tipp von|hinweis von|contacto',
  ),
  helpOn: listed(
    'referral date|date of referral|date referred|referred on|referred at|introduction date|date introduced|introduced on|intro date|contact date|date contacted|contacted on|empfohlen am|empfehlung am|kontakt am',
  ),
  recruiter: listed(
    'recruiter|recruiter name|hr contact|headhunter|talent partner|hr|recruiter contact|ansprechpartner|ansprechpartnerin|personaler|recruteur|reclutador',
  ),
  hiringManager: listed('hiring manager|hiring manager name|manager|hm'),
  nextStep: listed(
    'next step|next steps|next action|next|action|action item|to do|todo|follow up|followup|follow up action|nächster schritt|nächste schritte|prochaine étape|próximo paso',
  ),
  nextStepOn: listed(
    'next step date|next action date|follow up date|follow up on|followup date|due|due date|due on|next step due|next date|reminder|fällig|fällig am|wiedervorlage|nachfassen am',
  ),
  resumeName: listed('resume|résumé|resume name|resume version|resume used|cv|cv version|cv used|lebenslauf'),
}

const partly: Partial<Record<ImportField, RegExp>> = {
  company:
    /\b(?:company|employer|firma|unternehmen|arbeitgeber)\b(?!.*\b(?:size|type|site|website|url|link|rating|contact|industry|info)\b)/,
  role: /\b(?:job title|position|role)\b(?!.*\b(?:type|level|id|url|link|location)\b)/,
  status: /\bstatus\b(?!.*\b(?:date|on|changed|updated|datum)\b)/,
  appliedOn:
    /\b(?:applied|application|submitted|bewerbung|beworben)\b.*\b(?:date|on|am|datum|day)\b|\b(?:date|datum)\b.*\b(?:applied|application|submitted|bewerbung)\b/,
  statusOn: /\bstatus\b.*\b(?:date|datum|changed|updated)\b|\b(?:response|reply)\b.*\b(?:date|on)\b/,
  interviewOn: /\binterview\b.*\b(?:date|on|day)\b/,
  link: /\b(?:url|link)\b(?!.*\b(?:linkedin profile|company|contact)\b)/,
  source: /\b(?:source|found)\b(?!.*\b(?:person|contact|date)\b)/,
  location: /\blocation\b/,
  notes: /\b(?:notes|comments|notizen|bemerkungen)\b/,
  salary: /\b(?:salary|compensation|gehalt)\b/,
  referredBy: /\b(?:referral|referred|referrer|empfohlen)\b(?!.*\b(?:date|on|bonus|status|link|am)\b)/,
  introducedBy: /\b(?:introduced|introduction)\b(?!.*\b(?:date|on)\b)/,
  recruiter: /\brecruiter\b(?!.*\b(?:mail|phone|linkedin|screen|call|date)\b)/,
  nextStep: /\bnext (?:step|action)\b(?!.*\b(?:date|due|on)\b)/,
}
