/** Hosts where each company has its own sub-domain or path: the posting's address names the company. Registrable domains. */
export const hostedBoards = new Set(
  words(`
  greenhouse.io lever.co ashbyhq.com smartrecruiters.com workable.com myworkdayjobs.com myworkdaysite.com workday.com icims.com jobvite.com
  bamboohr.com breezy.hr recruitee.com teamtailor.com personio.de personio.com applytojob.com jazz.co jazzhr.com rippling.com pinpointhq.com
  zohorecruit.com zohorecruit.eu freshteam.com comeet.com comeet.co homerun.co gem.com polymer.co factorialhr.com softgarden.io join.com gupy.io
  welcomekit.co taleo.net eightfold.ai avature.net trakstar.com paylocity.com paycomonline.net ultipro.com dayforcehcm.com successfactors.com
  successfactors.eu sapsf.com oraclecloud.com adp.com gusto.com traffit.com catsone.com hireology.com clearcompany.com careerplug.com hibob.com
  concludis.de onlyfy.jobs rexx-systems.com d.vinci.de dvinci-hr.com umantis.com bullhornstaffing.com fountain.com getro.com kula.ai dover.com
`),
)

/** Job boards and networks that all companies share. A bare word stands for that name in any country (indeed.de, indeed.co.uk). */
export const sharedBoards = new Set(
  words(`
  linkedin indeed glassdoor stepstone xing ziprecruiter careerbuilder simplyhired wellfound welcometothejungle infojobs naukri totaljobs cwjobs
  jobserve adzuna jooble jobrapido neuvoo computrabajo kununu upwork fiverr monster.com monster.de monster.co.uk dice.com angel.co builtin.com
  hired.com otta.com seek.com.au seek.co.nz reed.co.uk jobsite.co.uk talent.com themuse.com flexjobs.com remoteok.com weworkremotely.com
  workatastartup.com ycombinator.com joinhandshake.com usajobs.gov arbeitsagentur.de karriere.at jobs.ch jobs.cz jobs.de hh.ru superjob.ru
  pracuj.pl nofluffjobs.com justjoin.it apec.fr francetravail.fr hellowork.com cadremploi.fr occ.com.mx catho.com.br vagas.com.br toptal.com
  snagajob.com huntr.co tealhq.com simplify.jobs
`),
)

/** Mail, social and shared hosts that say nothing of an employer; a bare word as above. */
export const commonHosts = new Set(
  words(`
  gmail googlemail hotmail outlook yahoo ymail rocketmail gmx yandex protonmail tutanota facebook instagram
  live.com live.de live.fr live.co.uk live.nl live.it live.se live.dk live.no msn.com aol.com aol.de aol.co.uk icloud.com me.com mac.com
  proton.me pm.me web.de t-online.de freenet.de arcor.de posteo.de mailbox.org mail.com mail.ru bk.ru inbox.ru list.ru rambler.ru qq.com 163.com
  126.com sina.com naver.com hanmail.net daum.net orange.fr wanadoo.fr laposte.net free.fr sfr.fr libero.it virgilio.it uol.com.br bol.com.br
  terra.com.br wp.pl o2.pl onet.pl interia.pl seznam.cz zoho.com fastmail.com hey.com duck.com comcast.net verizon.net att.net sbcglobal.net
  btinternet.com rediffmail.com bluewin.ch telenet.be ziggo.nl kpnmail.nl
  fb.com twitter.com x.com tiktok.com youtube.com github.com gitlab.com medium.com substack.com linktr.ee bit.ly tinyurl.com lnkd.in t.co goo.gl
  google.com calendly.com notion.so notion.site wikipedia.org crunchbase.com about.me wa.me
`),
)

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
