import { describe, expect, test } from 'vitest';
import { maskAuthor, maskPhone, maskVin } from '../../../server/auth/masking.ts';

describe('partly shown values', () => {
  test('a phone keeps its network and tail, a short number keeps nothing', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('+8613812345678')).toBe('+86****5678');
    expect(maskPhone('6234567')).toBe('*******');
  });

  test('a VIN loses its serial number, a fragment everything', () => {
    expect(maskVin('LS5A2ABE1AA123456')).toBe('LS5A2ABE1AA******');
    expect(maskVin('1234')).toBe('****');
  });

  test('an author keeps the first character, whatever the script, and not the length', () => {
    expect(maskAuthor('宋建国')).toBe('宋XX');
    expect(maskAuthor('𠮷野家')).toBe('𠮷XX');
    expect(maskAuthor('a')).toBe('aXX');
    expect(maskAuthor('')).toBe('XX');
  });
});
