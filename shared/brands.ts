import { foldCompanyName } from './companyNames'

/** How a company stands to what was typed: the same under another name, its owner, or something that it owns. */
export const kinships = ['same', 'owner', 'brand'] as const
export type Kinship = (typeof kinships)[number]

/** Folded names of companies that stand near a folded name in the lists below, the nearest first: other names, owners upwards, brands. */
export function kinOf(folded: string): Map<string, Kinship> {
  const kin = new Map<string, Kinship>()
  const add = (names: Iterable<string>, kinship: Kinship) => {
    for (const name of names) if (name !== folded && !kin.has(name)) kin.set(name, kinship)
  }
  const same = [folded, ...(others.get(folded) ?? [])]
  add(same, 'same')
  for (let above = same.flatMap(ownersOf); above.length > 0; above = above.flatMap(ownersOf).filter((a) => !kin.has(a)))
    add(above.flatMap(named), 'owner')
  add(
    same.flatMap((name) => [...(brandsOf.get(name) ?? [])].flatMap(named)),
    'brand',
  )
  return kin
}

const named = (folded: string) => [folded, ...(others.get(folded) ?? [])]
const ownersOf = (folded: string) => named(folded).flatMap((name) => [...(owners.get(name) ?? [])])

const lines = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split(/[:|]/).map(foldCompanyName))

const gather = (pairs: Iterable<readonly [string, string]>) => {
  const all = new Map<string, Set<string>>()
  for (const [from, to] of pairs) all.set(from, (all.get(from) ?? new Set()).add(to))
  return all
}

// What people write for a company besides its name: initials, and names that it had before.
const others = gather(
  lines(`
P&G|Procter & Gamble
J&J|Johnson & Johnson
EY|Ernst & Young
PwC|PricewaterhouseCoopers
BCG|Boston Consulting Group
M&S|Marks and Spencer
GE|General Electric
GM|General Motors
HP|Hewlett-Packard
HPE|Hewlett Packard Enterprise
IBM|International Business Machines
TCS|Tata Consultancy Services
UPS|United Parcel Service
DB|Deutsche Bahn
BMW|Bayerische Motoren Werke
VW|Volkswagen
BASF|Badische Anilin- & Soda-Fabrik
SocGen|Société Générale
BofA|Bank of America
BNY|BNY Mellon|Bank of New York Mellon
JPMorgan|JPMorgan Chase|JP Morgan
GSK|GlaxoSmithKline
AB InBev|Anheuser-Busch InBev
NYT|New York Times
BBC|British Broadcasting Corporation
BP|British Petroleum
BT|British Telecom|BT Group
SAP|SAP SE
TSMC|Taiwan Semiconductor Manufacturing Company
AMD|Advanced Micro Devices
TI|Texas Instruments
KLM|KLM Royal Dutch Airlines
ABN|ABN AMRO
LVMH|Moët Hennessy Louis Vuitton
MSFT|Microsoft
Facebook|Meta|Meta Platforms
Twitter|X
Square|Block
TransferWise|Wise
Daimler|Mercedes-Benz Group|Mercedes-Benz
Philips|Koninklijke Philips|Royal Philips
Accenture|Andersen Consulting
Kraft|Kraft Heinz
Toyota|トヨタ自動車|Toyota Motor
Sony|ソニー|ソニーグループ
Nintendo|任天堂
Rakuten|楽天|楽天グループ
Samsung|Samsung Electronics|삼성전자
Kakao|카카오
Naver|네이버
Huawei|华为|华为技术
Tencent|腾讯|腾讯科技
Alibaba|阿里巴巴
ByteDance|字节跳动
Yandex|Яндекс
Sberbank|Сбербанк
Gazprom|Газпром
Kaspersky|Kaspersky Lab|Лаборатория Касперского
`).flatMap((names) => names.flatMap((name) => names.filter((o) => o !== name).map((other) => [name, other] as const))),
)

// Who owns what, as far as people mix them up when they speak of where somebody works.
const owned = lines(`
Alphabet: Google|Waymo|DeepMind|Verily|Wing|Calico|Isomorphic Labs
Google: YouTube|Fitbit|Nest|Android|Looker|Mandiant|Waze|Kaggle|Firebase|Google Cloud
Meta: WhatsApp|Instagram|Oculus|Messenger
Microsoft: LinkedIn|GitHub|Xbox|Skype|Nuance|Activision Blizzard|Mojang|Azure|npm
Amazon: AWS|Amazon Web Services|Twitch|Audible|Whole Foods|Whole Foods Market|Ring|IMDb|Zappos|MGM|Kindle|Prime Video|Goodreads
Apple: Beats|Shazam
Salesforce: Slack|Tableau|MuleSoft|Heroku|Quip
Adobe: Marketo|Magento|Frame.io|Behance
Oracle: NetSuite|Cerner|MySQL
IBM: Red Hat|HashiCorp|Apptio
Cisco Systems: Splunk|Webex|Meraki|Duo Security
Cisco: Splunk|Webex|Meraki|Duo Security
Broadcom: VMware|Symantec|CA Technologies
Dell Technologies: Dell|EMC
Dell: Alienware
SAP: Concur|Ariba|SuccessFactors|Qualtrics|LeanIX|Signavio|WalkMe
Siemens: Mendix|Mentor Graphics|Altair
Intuit: Mailchimp|Credit Karma|TurboTax|QuickBooks
Block: Cash App|Square|Tidal|Afterpay
PayPal: Venmo|Braintree|Xoom|Honey
eBay: Kleinanzeigen
Adevinta: Leboncoin|mobile.de|Marktplaats
Booking Holdings: Booking.com|Priceline|Agoda|Kayak|OpenTable
Expedia Group: Expedia|Hotels.com|Vrbo
Uber: Postmates|Drizly
Delivery Hero: Glovo|Foodpanda|Foodora
Just Eat Takeaway: Lieferando|Just Eat|Takeaway.com
DoorDash: Wolt|Deliveroo
Match Group: Tinder|Hinge|OkCupid|Meetic
ByteDance: TikTok|CapCut|Lark|Douyin
Tencent: WeChat|Riot Games|Supercell
Alibaba: AliExpress|Lazada|Taobao|Ant Group|Trendyol
Prosus: OLX|PayU|iFood
Naspers: Prosus|Takealot
Mercado Libre: Mercado Pago
Walmart: Sam's Club|Flipkart|PhonePe|Walmart Labs
Schwarz Group: Lidl|Kaufland|XM Cyber
Otto Group: Otto|About You|Bonprix|Hermes
Zalando: About You
REWE Group: Rewe|Penny|Toom
Ahold Delhaize: Albert Heijn|Bol|Delhaize|Food Lion
Inditex: Zara|Massimo Dutti|Bershka|Pull&Bear|Stradivarius
H&M: COS|Arket|Weekday|Monki
Fast Retailing: Uniqlo
LVMH: Louis Vuitton|Dior|Sephora|Fendi|Tiffany|Bulgari|Givenchy|Moët & Chandon|TAG Heuer
Kering: Gucci|Saint Laurent|Balenciaga|Bottega Veneta
Richemont: Cartier|Montblanc|IWC|Net-a-Porter
EssilorLuxottica: Luxottica|Essilor|Ray-Ban|GrandVision
Nike: Converse|Jordan
VF: The North Face|Vans|Timberland
Procter & Gamble: Gillette|Pampers|Oral-B|Braun|Ariel
Unilever: Dove|Ben & Jerry's|Knorr|Axe|Hellmann's
Nestlé: Nespresso|Nescafé|Purina|Maggi|KitKat
Danone: Evian|Activia|Alpro
PepsiCo: Pepsi|Frito-Lay|Gatorade|Quaker
Coca-Cola: Fanta|Costa Coffee|Sprite
Mondelez: Oreo|Milka|Cadbury|Toblerone
Mars: Wrigley|Royal Canin|Snickers
AB InBev: Budweiser|Corona|Beck's|Stella Artois
Heineken: Amstel|Desperados
Beiersdorf: Nivea|tesa|La Prairie
Henkel: Persil|Schwarzkopf|Loctite
L'Oréal: Lancôme|Maybelline|Garnier|Kiehl's
Johnson & Johnson: Janssen
Novartis: Sandoz
Roche: Genentech|Flatiron Health
Bayer: Monsanto
Volkswagen: Audi|Porsche|Škoda|Škoda Auto|SEAT|Cupra|Bentley|Lamborghini|Cariad|MAN|Scania|Traton|Ducati
BMW: MINI|Rolls-Royce Motor Cars
Mercedes-Benz Group: Smart|Mercedes-AMG
Stellantis: Fiat|Peugeot|Citroën|Opel|Vauxhall|Jeep|Chrysler|Alfa Romeo|Maserati
Renault: Dacia|Alpine
Toyota: Lexus|Daihatsu|Woven
Hyundai Motor Group: Hyundai|Kia|Genesis|Boston Dynamics
General Motors: Chevrolet|Cadillac|Cruise|GMC|Buick
Ford: Lincoln
Geely: Volvo Cars|Polestar|Lotus
Tata Motors: Jaguar Land Rover|Jaguar|Land Rover
Tata: Tata Consultancy Services|Tata Motors|Tata Steel
Lufthansa: Swiss|Austrian Airlines|Eurowings|Brussels Airlines
IAG: British Airways|Iberia|Vueling|Aer Lingus
Air France-KLM: Air France|KLM|Transavia
Deutsche Post: DHL
DHL Group: DHL|Deutsche Post
Deutsche Telekom: T-Mobile|T-Systems|Magenta
Verizon: AOL|Yahoo
Comcast: NBCUniversal|Sky|Xfinity|DreamWorks
Walt Disney: Pixar|Marvel|ESPN|Hulu|Lucasfilm|ABC|Disney
Warner Bros. Discovery: HBO|CNN|Warner Bros|Discovery
Paramount: CBS|MTV|Nickelodeon
Bertelsmann: RTL|Penguin Random House|Arvato|BMG|Gruner + Jahr
Axel Springer: Bild|Die Welt|Politico|Business Insider|StepStone
News Corp: Wall Street Journal|Dow Jones|HarperCollins
Thomson Reuters: Reuters|Westlaw
Recruit Holdings: Indeed|Glassdoor
Berkshire Hathaway: GEICO|BNSF|Duracell|Dairy Queen
JPMorgan Chase: Chase|J.P. Morgan
Morgan Stanley: E*Trade
Charles Schwab: TD Ameritrade
Barclays: Barclaycard
NatWest Group: NatWest|Royal Bank of Scotland|Coutts
Lloyds Banking Group: Lloyds Bank|Halifax|Bank of Scotland
Intercontinental Exchange: NYSE
Nasdaq: Verafin
Atlassian: Trello|Jira|Loom|Bitbucket
Twilio: SendGrid|Segment
Automattic: WordPress.com|Tumblr|WooCommerce
Bending Spoons: Evernote|Meetup|WeTransfer|Vimeo
Sony: PlayStation|Columbia Pictures|Bungie
Samsung: Harman
Hitachi: GlobalLogic
Bosch: Rexroth|BSH|ETAS
Robert Bosch: Rexroth|BSH|ETAS|Bosch
Marriott International: Sheraton|Ritz-Carlton|Westin|W Hotels
Accor: Novotel|ibis|Sofitel
Inter IKEA: IKEA
Nvidia: Mellanox
AMD: Xilinx
Intel: Mobileye|Altera
Palo Alto Networks: Demisto|CyberArk
X: xAI
`)

const brandsOf = gather(owned.flatMap(([owner, ...brands]) => brands.map((brand) => [owner!, brand] as const)))
const owners = gather(owned.flatMap(([owner, ...brands]) => brands.map((brand) => [brand, owner!] as const)))
