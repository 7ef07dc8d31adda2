/**
 * A value the node will not send. It is thrown while a call is being prepared and becomes an
 * envelope with StatusCode -1; nothing has reached Feishu when it is thrown.
 *
 * `message` says which value is wrong and why, `hint` what to change; both name the parameter by
 * its label.
 */
export class Refusal extends Error {
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
		this.name = 'Refusal';
	}
}
