/** The keys stand for their strings. */
export const getStrings = (wanted: {key: string}[]): Promise<string[]> => Promise.resolve(wanted.map(({key}) => key));
