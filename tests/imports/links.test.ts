import { expect, test } from 'vitest'
import { companyDomainOf } from '../../server/companies/domains'
import { companySlugOfPosting, postingKey, profileUrlKey } from '../../shared/links'

test.each([
  'https://www.linkedin.com/in/ana-lima-7b1',
  'http://linkedin.com/in/ana-lima-7b1/',
  'https://de.linkedin.com/in/Ana-Lima-7B1?trk=people',
  'linkedin.com/in/ana-lima-7b1/en/#top',
  ' https://www.linkedin.com/mwlite/in/ana-lima-7b1 ',
])('%s is one and the same profile', (url) => {
  expect(profileUrlKey(url)).toBe('linkedin.com/in/ana-lima-7b1')
})

test.each([
  ['https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller/', 'linkedin.com/in/zoë-müller'],
  ['https://www.linkedin.com/pub/ana-lima/12/345/678', 'linkedin.com/pub/ana-lima/12/345/678'],
  ['https://www.linkedin.com/in/%E0%A4%A', 'linkedin.com/in/%e0%a4%a'],
  ['https://www.linkedin.com/company/acme', null],
  ['https://www.linkedin.com/in/', null],
  ['https://example.com/in/ana', null],
  ['https://notlinkedin.com/in/ana', null],
  ['Ana Lima', null],
  ['', null],
])('the profile of %s is %s', (url, key) => {
  expect(profileUrlKey(url)).toBe(key)
})

test.each([
  [
    'https://www.linkedin.com/jobs/view/platform-engineer-at-acme-3791?refId=a&trackingId=b',
    'linkedin.com/jobs/view/3791',
  ],
  ['https://de.linkedin.com/comm/jobs/view/3791/?trk=mail', 'linkedin.com/jobs/view/3791'],
  ['https://www.linkedin.com/jobs/search/?currentJobId=3791&geoId=1', 'linkedin.com/jobs/view/3791'],
  ['https://uk.indeed.com/viewjob?jk=ab12&from=serp&vjs=3', 'indeed.com/viewjob?jk=ab12'],
  ['https://Boards.Greenhouse.io/acme/jobs/12?gh_src=abc#app', 'boards.greenhouse.io/acme/jobs/12'],
  ['https://acme.com/careers/?gh_jid=12&utm_source=x&ref=linkedin', 'acme.com/careers?gh_jid=12'],
  ['https://acme.com/careers?ref=R-204', 'acme.com/careers?ref=R-204'],
  ['https://jobs.lever.co/acme/3f2a/apply?lever-source=LinkedIn', 'jobs.lever.co/acme/3f2a'],
  ['https://jobs.ashbyhq.com/acme/9c1/application', 'jobs.ashbyhq.com/acme/9c1'],
  [
    'https://acme.wd5.myworkdayjobs.com/en-US/Site/job/Berlin/Lead_R1',
    'acme.wd5.myworkdayjobs.com/Site/job/Berlin/Lead_R1',
  ],
  ['www.acme.com/jobs/12/', 'acme.com/jobs/12'],
  ['https://acme.com/#/jobs/12', 'acme.com#/jobs/12'],
  ['https://acme.com/jobs?b=2&a=1', 'acme.com/jobs?a=1&b=2'],
  ['see the mail of 3 May', null],
  ['javascript:alert(1)', null],
])('the posting of %s is %s', (url, key) => {
  expect(postingKey(url)).toBe(key)
})

test.each([
  ['https://boards.greenhouse.io/acme/jobs/12', 'acme'],
  ['https://boards.greenhouse.io/embed/job_app?for=acme&token=12', 'acme'],
  ['https://jobs.lever.co/Acme-Robotics/3f2a', 'acme-robotics'],
  ['https://acme.wd5.myworkdayjobs.com/en-US/Site/job/1', 'acme'],
  ['https://wd5.myworkdaysite.com/recruiting/acme/Site/job/1', 'acme'],
  ['https://careers-acme.icims.com/jobs/12/job', 'acme'],
  ['https://acme.jobs.personio.de/job/12', 'acme'],
  ['https://apply.workable.com/acme/j/AB12/', 'acme'],
  ['https://join.com/companies/acme/12-lead', 'acme'],
  ['https://www.linkedin.com/company/acme/jobs', 'acme'],
  ['https://www.linkedin.com/jobs/view/platform-engineer-at-acme-3791', 'acme'],
  ['https://www.linkedin.com/jobs/view/3791', null],
  ['https://acme.com/jobs/12', null],
  ['not a link', null],
])('the company in %s is %s', (url, slug) => {
  expect(companySlugOfPosting(url)).toBe(slug)
})

test.each([
  ['https://jobs.acme.co.uk/x?y=1', 'acme.co.uk'],
  ['WWW.Acme.com', 'acme.com'],
  ['ana@mail.acme.de', 'acme.de'],
  ['acme.github.io', 'acme.github.io'],
  ['https://boards.greenhouse.io/acme/jobs/1', null],
  ['acme.wd5.myworkdayjobs.com', null],
  ['https://de.linkedin.com/in/ana', null],
  ['https://www.indeed.co.uk/viewjob?jk=1', null],
  ['ana@gmail.com', null],
  ['ana@yahoo.co.jp', null],
  ['bol.com', 'bol.com'],
  ['ana@bol.com.br', null],
  ['localhost', null],
  ['10.0.0.1', null],
  ['co.uk', null],
  ['Acme', null],
  ['acme.notatld', null],
])('the domain of %s is %s', (address, domain) => {
  expect(companyDomainOf(address)).toBe(domain)
})
