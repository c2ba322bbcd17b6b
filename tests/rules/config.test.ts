import { expect, test } from 'vitest'
import { readConfig } from '../../server/config'

const trusted = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }, '/').trustProxy

test('no proxy is believed unless it is named', () => {
  expect(trusted('')).toBe(false)
  expect(trusted('loopback')).toEqual(['loopback'])
  expect(trusted('10.0.0.0/8, 192.168.1.7,fd00::/8')).toEqual(['10.0.0.0/8', '192.168.1.7', 'fd00::/8'])
})

test.each(['1', 'true', '10.0.0.0/33', '10.0.0', '10.0.0.1/8/8', '10.0.0.1/', 'loopback,', '0.0.0.0/x'])(
  'TRUST_PROXY=%s is refused in a sentence that names it',
  (value) => expect(() => trusted(value)).toThrow(/^TRUST_PROXY must name the proxies by their addresses/),
)
