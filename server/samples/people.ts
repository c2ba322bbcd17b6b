// Names to draw from: believable, and nobody's in particular.
export const firstNames =
  'Aisha Alba Amir Anna Bea Ben Bruno Carla Chidi Clara Dana Daniel Elif Elena Emil Eva Farid Fiona Greta Hana Hugo Ida Ines Ivo Jana Jonas Joy Kai Kofi Lara Leo Lina Luca Maja Malik Marta Mila Nadia Nils Noor Olga Omar Paula Pia Ravi Rosa Sami Sofia Tariq Vera'.split(
    ' ',
  )

export const lastNames =
  'Abara Adler Alvim Baran Becker Bianchi Borg Carvalho Chen Costa Demir Dubois Eklund Farkas Ferrari Fischer Garcia Greene Haddad Holm Ibrahim Jansen Kaya Keller Kovac Kumar Larsen Lopez Maas Martin Mensah Moreau Nagy Novak Okafor Olsen Patel Petit Quint Rahman Reyes Rossi Sato Silva Sommer Tanaka Toth Varga Weber Zeman'.split(
    ' ',
  )

export const companyNames = [
  'Alder & Finch',
  'Bluegate Logistics',
  'Brightwater Energy',
  'Calder Robotics',
  'Copperfield Bank',
  'Delta Instruments',
  'Delta Travel',
  'Eastmark Foods',
  'Elmstone Media',
  'Fairway Insurance',
  'Fjordlight',
  'Glasshouse Studio',
  'Greyline Rail',
  'Halden Biotech',
  'Harbor & Pine',
  'Ironbridge Software',
  'Juniper Health Clinics',
  'Kestrel Maps',
  'Lanternfish Games',
  'Lindgren Paper',
  'Marlow Analytics',
  'Meridian Freight',
  'Nordhaus Kitchens',
  'Northwind Learning',
  'Oakhurst Hospitals',
  'Orchard Payments',
  'Pebblebrook',
  'Quarry Street Press',
  'Redfern Water',
  'Rivet Manufacturing',
  'Saltmarsh Security',
  'Silverbirch Mobility',
  'Skylark Aviation',
  'Stonebridge Legal',
  'Sunfield Solar',
  'Tamarind Foods',
  'Tidewater Shipping',
  'Umbra Optics',
  'Vantage Housing',
  'Velvet Antler',
  'Wexford Textiles',
  'Whitlock & Sons',
  'Willow Telecom',
  'Yarrow Care',
  'Zephyr Wind',
  'Ashgrove Schools',
  'Beacon Street Labs',
  'Cinder Peak Outdoor',
  'Dovetail Furniture',
  'Everly Cosmetics',
  'Foxglove Pharma',
  'Granite Peak Capital',
  'Hollow Oak Brewing',
  'Inkwell Publishing',
] as const

export const towns = ['Berlin', 'Hamburg', 'Lisbon', 'Manchester', 'Rotterdam', 'Vienna', 'Malmö', 'Remote'] as const
export const fields = ['Energy', 'Finance', 'Health', 'Logistics', 'Media', 'Retail', 'Software', 'Travel'] as const

export const roles = [
  'Product Designer',
  'Senior Product Designer',
  'UX Researcher',
  'Design Lead',
  'Service Designer',
  'Interaction Designer',
  'Product Manager',
  'Design Systems Engineer',
  'Content Designer',
  'Head of Design',
] as const

export const titles = [
  'Engineering Manager',
  'Product Manager',
  'Software Engineer',
  'Head of Product',
  'Recruiter',
  'Data Analyst',
  'Designer',
  'Marketing Lead',
  'Operations Manager',
  'Customer Success Manager',
  'Account Executive',
  'Research Lead',
] as const

export const boards = ['LinkedIn', 'Indeed', 'Otta', 'Xing', 'Dribbble Jobs'] as const
