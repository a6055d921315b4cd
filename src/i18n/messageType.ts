/** The type that the English messages must satisfy: the keys and arguments of the Chinese ones. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
