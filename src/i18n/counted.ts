/** A number with its unit as Chinese writes them: "60,694 户", but "46.86万户". */
export const counted = (n: string, unit: string): string => (/[万亿]$/.test(n) ? n + unit : `${n} ${unit}`);
