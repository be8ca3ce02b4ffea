import { describe, expect, it } from 'vitest';
import { faultKey } from '../../../shared/catalogue/faults.ts';
import { findFaultWords } from '../../../shared/understanding/fault-words.ts';
import { findFaults, namedParts } from '../../../shared/understanding/faults.ts';
import { findNoise } from '../../../shared/understanding/noise.ts';
import { normalise, spelling } from '../../../shared/understanding/normalise.ts';
import { faultSentences, STILL_WRONG } from './fault-sentences.ts';

function faultsIn(text: string) {
  const normalised = normalise(text);
  const words = spelling(normalised);
  return findFaults(findFaultWords(normalised), words, findNoise(words));
}

const read = (text: string): string[] =>
  faultsIn(text).map((fault) => `${faultKey(fault)}${fault.condition ? `@${fault.condition}` : ''}`);

describe('findFaults', () => {
  it.each(faultSentences.map(([text, ...faults]) => ({ text, faults })))(
    'reads $text',
    ({ text, faults }) => {
      expect(new Set(read(text))).toEqual(new Set(faults));
    },
  );

  it('keeps its list of wrongly read sentences true', () => {
    for (const [text, ...right] of STILL_WRONG) expect(new Set(read(text)), text).not.toEqual(new Set(right));
  });

  it('names every part once, in order, also where nothing is wrong with it', () => {
    const text =
      '空间大,座椅舒服;仪表台、减震、刹车、离合器、天窗、车门、尾门、底盘、空调都响,踩离合更响,刹车软';
    const found = namedParts(findFaultWords(normalise(text)), text);
    expect(found.map(({ part, from, to }) => `${part} ${text.slice(from, to)}`)).toEqual([
      'seats 座椅',
      'dashboard 仪表台',
      'suspension 减震',
      'brakes 刹车',
      'clutch 离合器',
      'windows 天窗',
      'doors 车门',
      'trunk 尾门',
      'chassis 底盘',
      'aircon 空调',
    ]);
  });

  it('knows a part by the word of its fault or its state', () => {
    const named = (text: string) => namedParts(findFaultWords(normalise(text)), text).map(({ part }) => part);
    expect(named('踩离合就好,刹车软,怠速不稳')).toEqual(['clutch', 'brakes', 'idle']);
  });

  it('marks part and symptom where they share a clause', () => {
    const text = '昨天发现,前减震一直漏油,郁闷';
    const [fault] = faultsIn(text);
    expect(text.slice(fault?.from, fault?.to)).toBe('前减震一直漏油');
  });

  it.each([
    '漏油',
    '发动机漏油,',
    '、离合',
    '踩下离合就没了异响。',
    '没有异响',
    '80码抖',
    '修好了又响',
    '仪表台、',
  ])('is done with a megabyte of %j in little time', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = process.cpuUsage();
    expect(faultsIn(text).length).toBeLessThanOrEqual(24);
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(8);
  });
});
