export { chunks, grouped, spans } from './chunks';
export { isBlank, isObject, memberText, named, objectsIn, quoted } from './json';
export { checkedPath, checkedSegment, fullyDecoded } from './path';
export { nothingToUpdate, orRefusal, Refusal } from './refusal';
export { asText } from './text';
export type { Noun } from './words';
export { amount, few, figure, sentence, sentences, shortened } from './words';
