import { z } from 'zod';
import { withKnown } from './references.ts';
import { defineTable } from './table-kind.ts';
import { idsOf, upsert } from './upsert.ts';
import { code, mileage, needed, oneOf, optional, pastDay, text, vin, yesOrNo } from './values.ts';

interface Visit {
  number: string;
  vin: string;
  dealer: string | null;
  day: string;
  kind: string;
  mileageKm: number | null;
  work: string;
  partNumber: string | null;
  faultCode: string | null;
  claim: boolean | null;
}

const known = oneOf<string>(
  new Map([
    ['保养', ['maintenance', 'service', '定期保养', '首保']],
    ['维修', ['repair', '一般维修', '修理']],
    ['事故', ['accident', '事故维修', '钣喷']],
    ['召回', ['recall', '召回维修']],
  ]),
);

/** A workshop's own word is kept as it is. */
const kind = (written: string) => {
  const read = known(written);
  return typeof read === 'string' ? read : text(40)(written);
};

export const visits = defineTable<Visit>({
  kind: 'visits',
  fields: {
    number: {
      required: true,
      headings: [
        'work order',
        'work order number',
        'order number',
        'visit',
        'job number',
        '工单号',
        '工单编号',
        '维修单号',
        '委托书号',
      ],
    },
    vin: {
      required: true,
      headings: ['vehicle', 'vin code', 'chassis number', '车架号', 'VIN码', '底盘号', '车辆识别代号'],
    },
    dealer: {
      required: false,
      headings: [
        'dealer code',
        'service station',
        'workshop',
        '服务站代码',
        '服务站',
        '经销商代码',
        '维修站代码',
        '网点代码',
      ],
    },
    day: {
      required: true,
      headings: ['date', 'visit date', 'visited on', '进站日期', '进厂日期', '维修日期', '到店日期', '日期'],
    },
    kind: {
      required: true,
      headings: ['type', 'visit kind', 'visit type', '类别', '维修类别', '维修类型', '业务类型'],
    },
    mileageKm: {
      required: false,
      headings: ['mileage', 'mileage km', 'odometer', 'km', '里程', '行驶里程', '公里数', '进站里程'],
    },
    work: {
      required: true,
      headings: [
        'work done',
        'description',
        'repair',
        '维修内容',
        '维修项目',
        '工作内容',
        '故障描述',
        '内容',
      ],
    },
    partNumber: {
      required: false,
      headings: ['part', 'part number', 'part no', '配件号', '零件号', '配件编号', '配件代码'],
    },
    faultCode: {
      required: false,
      headings: ['fault', 'fault code', 'trouble code', 'dtc', '故障码', '故障代码'],
    },
    claim: {
      required: false,
      headings: ['warranty', 'warranty claim', 'claimed', '是否索赔', '索赔', '三包索赔', '是否三包'],
    },
  },
  row: (today) =>
    z.object({
      number: needed(code),
      vin: needed(vin),
      dealer: optional(code),
      day: needed(pastDay(today)),
      kind: needed(kind),
      mileageKm: optional(mileage),
      work: needed(text(1000)),
      partNumber: optional(code),
      faultCode: optional(text(60)),
      claim: optional(yesOrNo),
    }),
  key: { field: 'number', of: (row) => row.number },
  async write(lines, { client }) {
    const [vehicleIds, dealerIds] = [
      await idsOf(
        client,
        'vehicle',
        'vin',
        lines.map(({ row }) => row.vin),
      ),
      await idsOf(
        client,
        'dealer',
        'code',
        lines.map(({ row }) => row.dealer),
      ),
    ];
    const { known: good, faults } = withKnown(lines, [
      { field: 'vin', of: (row) => row.vin, ids: vehicleIds, code: 'unknownVehicle' },
      { field: 'dealer', of: (row) => row.dealer, ids: dealerIds, code: 'unknownDealer' },
    ]);
    const outcome = await upsert(
      client,
      'visit',
      'number',
      {
        number: { type: 'text' },
        vehicle_id: { type: 'bigint' },
        dealer_id: { type: 'bigint' },
        day: { type: 'date' },
        kind: { type: 'text' },
        mileage_km: { type: 'int' },
        work: { type: 'text' },
        part_number: { type: 'text' },
        fault_code: { type: 'text' },
        claim: { type: 'boolean', otherwise: 'false' },
      },
      good.map(({ row }) => ({
        number: row.number,
        vehicle_id: vehicleIds.get(row.vin) ?? null,
        dealer_id: row.dealer === null ? null : (dealerIds.get(row.dealer) ?? null),
        day: row.day,
        kind: row.kind,
        mileage_km: row.mileageKm,
        work: row.work,
        part_number: row.partNumber,
        fault_code: row.faultCode,
        claim: row.claim,
      })),
    );
    return { outcome, faults };
  },
});
