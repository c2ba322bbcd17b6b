/** Legal forms that close a name, folded, as whole words. Several may follow one another ("GmbH & Co. KG"), so each stands alone here. */
export const closingForms = `
  inc|incorporated|corp|corporation|co|company|llc|lllp|lp|llp|pllc|pc|pbc|na
  ltd|limited|plc|public limited company|cic|dac|unlimited|teoranta
  pty|proprietary|pte|pvt|private limited|npc|sdn|bhd|berhad|tbk|opc
  gmbh|ggmbh|mbh|gesmbh|gesellschaft mbh|gesellschaft mit beschränkter haftung|ag|aktiengesellschaft|se|kg|kgaa|ohg|og|gbr|ug
  haftungsbeschränkt|ek|ev|eg|sagl
  sa|société anonyme|sociedad anónima|sociedade anônima|sarl|sas|sasu|eurl|snc|sca|scop|scrl|sàrl
  spa|srl|srls|sapa|scarl|soc coop|società per azioni|società a responsabilità limitata
  sl|slu|slp|sau|sociedad limitada|s coop|sa de cv|sab de cv|s de rl de cv|s de rl|sapi de cv|spr de rl|sac|eirl
  lda|ltda|unipessoal|eireli|limitada|epp
  bv|nv|vof|bvba|cvba|vzw|besloten vennootschap|naamloze vennootschap
  ab|publ|aktiebolag|hb|kb|as|asa|ans|aps|ivs|amba|aksjeselskap|aktieselskab|anpartsselskab
  oy|oyj|ky|tmi|osakeyhtiö|ehf|hf
  sp zoo|sp z oo|sp k|sp j|spółka z ograniczoną odpowiedzialnością|spółka akcyjna
  sro|spol sro|spol|vos|kft|zrt|nyrt|bt|rt
  doo|jdoo|dd|ad|ead|ood|eood|д о о|а д|оод|еоод|ад|еад
  oü|osaühing|sia|uab|mb
  αε|επε|ικε|οε
  şti|anonim şirketi|limited şirketi|sanayi ve ticaret|san ve tic
  ооо|оао|зао|пао|ао|тоо|тов|прат
  kk|gk|kabushiki kaisha|godo kaisha|yugen kaisha
  fzco|fze|fz llc|pjsc|psc|qsc|wll|saoc
  בע מ|בעמ|ذ م م|ش م م|ش م ع
`

/** Legal forms that open a name, folded, as whole words. Short ones that often begin a real name (AB InBev, SAS Institute) are not here. */
export const openingForms = `
  pt|sia|uab|oü|sarl|ооо|оао|зао|пао|нао|ао|ип|тоо|тов|прат|ooo|oao|zao
  kabushiki kaisha|công ty tnhh|công ty cổ phần|công ty cp|شركة|株|有|주
`

/** Legal forms written without a space before or after the name. */
export const attachedForms = `
  株式会社|有限会社|合同会社|合名会社|合資会社|股份有限公司|有限责任公司|有限責任公司|有限公司
  주식회사|유한회사|유한책임회사|บริษัท|จำกัด|มหาชน
`
