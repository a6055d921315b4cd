export const truth = {
  "truth.formula": "算法",
  "truth.inputs": "依据",
  "truth.source": "来源",
  "truth.source.none": "未注明",
  "truth.date": "截至",
  "truth.date.none": "未注明",
  "truth.verified": "已核对原始出处",
  "truth.unverified": "尚未核对原始出处",
  "truth.computed": "由当前数据计算",
} as const;
