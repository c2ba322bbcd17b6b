import { foldText } from '../../shared/folding'

/** 1 to 12 for the folded name of a month, in full or short, in eight languages; undefined for any other word. */
export const monthOf = (word: string): number | undefined => numbers.get(word)

const names = `
  january jan januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia
  february feb februar feber février févr fév fevr febrero fevereiro fev febbraio febr februari luty lutego
  march mar märz mär mrz mars marzo março maart mrt marzec marca
  april apr avril avr abril abr aprile kwiecień kwietnia
  may mai mayo maio maggio mag mei maj maja
  june jun juni juin junio junho giugno giu czerwiec czerwca
  july jul juli juillet juil julio julho luglio lug lipiec lipca
  august aug août agosto ago agost augustus augusti sierpień sierpnia
  september sep sept septembre septiembre setiembre setembro set settembre wrzesień września
  october oct oktober okt octobre octubre outubro out ottobre ott październik października
  november nov novembre noviembre novembro listopad listopada
  december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia
`

const numbers = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line, index) =>
      line
        .trim()
        .split(' ')
        .map((name) => [foldText(name), index + 1] as const),
    ),
)
