import type { PublishedFigure } from '../../shared/outcomeParts'

export type Line = Omit<PublishedFigure['lines'][number], 'own'>
type Figure = Omit<PublishedFigure, 'lines'> & { lines: readonly Line[] }

const brown = {
  source: 'Brown, Setren, Topa, Journal of Labor Economics 34(1) (NY Fed Staff Report 568)',
  year: '2016',
  population: '62,127 applications to one large US financial firm',
  grade: 'A',
} as const
const granovetter = { source: 'Granovetter, Getting a Job', year: '1974, 1995', grade: 'A' } as const

/** Published figures, each with where it comes from. Derived ones are computed here from those that were published. */
export const figures: readonly Figure[] = [
  {
    id: 'brown-2016-interview',
    ...brown,
    derived: true,
    lines: [
      { measure: 'interview_rate', group: 'referred', published: 0.127 },
      { measure: 'interview_rate', group: 'job_board', published: 0.024 },
    ],
  },
  {
    id: 'brown-2016-hire',
    ...brown,
    population: `${brown.population}; 340 hires`,
    derived: true,
    lines: [
      { measure: 'hire_rate', group: 'referred', published: 0.026 },
      { measure: 'hire_rate', group: 'job_board', published: 0.0022 },
    ],
  },
  {
    id: 'brown-2016-share',
    ...brown,
    derived: false,
    lines: [
      { measure: 'share_of_applications', group: 'referred', published: 0.06 },
      { measure: 'share_of_interviews', group: 'referred', published: 0.21 },
      { measure: 'share_of_hires', group: 'referred', published: 0.29 },
      { measure: 'share_of_applications', group: 'job_board', published: 0.6 },
      { measure: 'share_of_interviews', group: 'job_board', published: 0.4 },
      { measure: 'share_of_hires', group: 'job_board', published: 0.24 },
    ],
  },
  {
    id: 'lever-2016-hire',
    source: 'Lever, October 2016: 1 in 16 referred, 1 in 152 applicants',
    year: '2016',
    population: 'over 4 million candidates, about 1,000 employers, August 2015 to July 2016',
    grade: 'B',
    derived: true,
    lines: [
      { measure: 'hire_rate', group: 'referred', published: 0.0625 },
      { measure: 'hire_rate', group: 'applied', published: 0.00658 },
    ],
  },
  {
    id: 'lever-2017-screen',
    source: 'Lever, March 2017',
    year: '2017',
    population: 'over 600 small and middle-sized companies',
    grade: 'B',
    derived: false,
    lines: [
      { measure: 'screen_rate', group: 'referred', published: 0.57 },
      { measure: 'screen_rate', group: 'applied', published: 0.13 },
    ],
  },
  {
    id: 'granovetter-1974-found',
    ...granovetter,
    population: '282 men, professional and managerial, Boston',
    derived: false,
    lines: [{ measure: 'found_through_contact', group: 'contacts', published: 0.56 }],
  },
  {
    id: 'granovetter-1974-tie',
    ...granovetter,
    population: 'those of the 282 who found the job through a contact',
    derived: false,
    lines: [
      { measure: 'tie_of_helper', group: 'often', published: 0.167 },
      { measure: 'tie_of_helper', group: 'occasionally', published: 0.556 },
      { measure: 'tie_of_helper', group: 'rarely', published: 0.278 },
    ],
  },
  {
    id: 'jobvite-2012-share',
    source: 'Jobvite Index',
    year: 'about 2012',
    population: 'over 600 customers, 2007 to 2012',
    grade: 'B',
    derived: false,
    lines: [
      { measure: 'share_of_applications', group: 'referred', published: 0.069 },
      { measure: 'share_of_hires', group: 'referred', published: 0.399 },
    ],
  },
  {
    id: 'offline-2018-share',
    source: 'a survey as quoted by a coaching article; the original was not found',
    year: '2018',
    population: 'over 320,000 hires at 1,000 companies',
    grade: 'C',
    derived: false,
    lines: [{ measure: 'hired_elsewhere', group: 'offline', published: 0.78 }],
  },
]
