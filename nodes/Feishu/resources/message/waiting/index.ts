export { waitTill } from './limit';
export { questionFields, questionOptions } from './fields';
export { checkInputs } from './inputs';
export { checkApprovers } from './question';
export { questionCard } from './card';
export { takeAnswer } from './take';
