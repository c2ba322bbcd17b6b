import { foldText } from './folding'

/** Whether a folded name says that there is no company, or that it is not named. A name of signs alone ("-", "…") folds to nothing and counts. */
export const isPlaceholder = (folded: string): boolean =>
  folded === '' || placeholders.has(folded) || stealth.test(folded)

// "Stealth", "Stealth mode startup", "Stealth AI start-up": but Stealth Monitoring is a company.
const stealth =
  /^(?:in )?stealth(?: mode)?$|^(?:(?:an? )?\S+ )?stealth(?: \S+){0,3} (?:start ?ups?|company|venture|project)$/

const placeholders = new Set(
  `
  self employed|selfemployed|self|self employment|self employed consultant|freelance|freelancer|freelancing|freelance consultant
  independent|independent consultant|independent contractor|independent professional|sole trader|sole proprietor
  confidential|confidential company|company confidential|confidential client|undisclosed|not disclosed|private company
  retired|semi retired|happily retired|unemployed|currently unemployed|not employed|not currently employed|between jobs|in transition
  career break|on a career break|sabbatical|parental leave|maternity leave|paternity leave|homemaker|stay at home mom|stay at home dad|stay at home parent
  looking for work|looking for a job|looking for new opportunities|looking for opportunities|looking for a new role|seeking opportunities
  seeking new opportunities|seeking employment|open to work|open to opportunities|open to new opportunities|job seeker|job seeking|actively looking
  various|various companies|various clients|various employers|multiple|multiple companies|several|several companies|misc|miscellaneous
  n a|na|none|no company|no employer|not applicable|nil|null|unknown|tbd|tba|x|xx|xxx|private|personal|company|my own company|own company|myself|me|home
  selbstständig|selbständig|selbstständige|freiberuflich|freiberufler|freiberuflerin|freischaffend|freier mitarbeiter|arbeitslos|arbeitssuchend|arbeitsuchend
  auf jobsuche|im ruhestand|ruhestand|rentner|rentnerin|pensioniert|pensionär|elternzeit|in elternzeit|vertraulich|verschiedene|diverse|keine|keine angabe|k a|privat
  indépendant|indépendante|travailleur indépendant|à mon compte|auto entrepreneur|autoentrepreneur|micro entrepreneur|sans emploi|demandeur d emploi|demandeur demploi
  en recherche d emploi|en recherche demploi|en recherche|retraité|retraitée|confidentiel|divers|diverses entreprises|aucun|aucune|néant|profession libérale
  autónomo|autónoma|por cuenta propia|trabajador independiente|independiente|desempleado|desempleada|en búsqueda|en búsqueda activa|en búsqueda de empleo
  jubilado|jubilada|confidencial|empresa confidencial|varios|varias|varias empresas|ninguno|ninguna|sin empresa
  autônomo|autônoma|profissional autônomo|por conta própria|desempregado|desempregada|em busca de oportunidades|em busca de recolocação|aposentado|aposentada|reformado
  diversos|diversas|nenhum|nenhuma|várias empresas
  libero professionista|libera professionista|lavoratore autonomo|in proprio|partita iva|disoccupato|disoccupata|in cerca di occupazione|pensionato|pensionata
  in pensione|riservato|azienda riservata|vari|varie|nessuno|nessuna
  zelfstandig|zelfstandige|zzp|zzper|werkloos|werkzoekend|gepensioneerd|met pensioen|vertrouwelijk|geen
  egenföretagare|egen företagare|frilans|frilansare|arbetslös|arbetssökande|pensionär|selvstændig|selvstændig erhvervsdrivende|ledig|pensionist
  selvstendig næringsdrivende|frilanser|arbeidsledig|yrittäjä|itsenäinen yrittäjä|työtön|eläkkeellä|eläkeläinen
  samozatrudnienie|samozatrudniony|własna działalność|własna działalność gospodarcza|działalność gospodarcza|bezrobotny|bezrobotna|emeryt|poufne|brak
  osvč|nezaměstnaný|živnostník|egyéni vállalkozó|munkanélküli|nyugdíjas|liber profesionist|pensionar
  serbest|serbest çalışan|serbest meslek|işsiz|emekli|gizli|ελεύθερος επαγγελματίας|άνεργος
  самозанятый|самозанятая|фриланс|фрилансер|безработный|безработная|пенсионер|на пенсии|не работаю|частная практика|нет
  個人事業主|フリーランス|自営業|無職|非公開|自由职业|自由职业者|自雇|待业|退休|保密|无|프리랜서|자영업|무직|은퇴|비공개
  עצמאי|פרילנסר|עمل حر|عمل حر|مستقل|متقاعد
  `
    .split(/[|\n]/)
    .map(foldText)
    .filter(Boolean),
)
