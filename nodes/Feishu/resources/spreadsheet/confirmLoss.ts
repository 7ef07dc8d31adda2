import { confirm } from '../../../shared/fields';

/** The switch of operations after which something is no longer in the spreadsheet. */
export const confirmLoss = confirm('overwrite or delete what is there');
