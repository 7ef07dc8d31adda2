// Draws a card simply: its texts, buttons and inputs, in either version of the schema.

/** Makes an element with text, never with markup: what a card says is not trusted. */
export function element(tag, className = '', text = '') {
	const made = document.createElement(tag);
	if (className !== '') made.className = className;
	if (text !== '') made.textContent = text;
	return made;
}

/**
 * @param {object} card
 * @param {Array<{ id: string, name: string }>} people
 * @param {(action: object) => void} press what is done with a button
 */
export function drawCard(card, people, press) {
	const drawn = element('div', 'said card');
	const title = textOf(card.header?.title);
	if (title !== '') drawn.append(element('h3', String(card.header.template ?? ''), title));
	const body = element('div', 'body');
	for (const part of card.body?.elements ?? card.elements ?? []) {
		body.append(drawPart(part, { press, people, streamed: card.streamed ?? {} }));
	}
	drawn.append(body);
	return drawn;
}

function drawPart(part, around) {
	switch (part.tag) {
		case 'button':
			return drawButton(part, around);
		case 'input':
			return drawInput(part, around);
		case 'form':
			return drawForm(part, around);
		case 'select_static':
			return drawSelect(part, around);
		case 'hr':
			return element('hr');
		case 'img':
			return element('div', 'quiet', `🖼 ${part.img_key ?? ''}`);
		default:
			return drawGroup(part, around);
	}
}

function drawGroup(part, around) {
	const inside = [
		...(part.actions ?? []),
		...(part.columns ?? []),
		...(part.elements ?? []),
		...(part.extra === undefined ? [] : [part.extra]),
	];
	const own = around.streamed[part.element_id] ?? textOf(part.text) ?? '';
	const said = (own !== '' ? own : textOf(part.content)).replace(
		/<at id="?([^\s">]+)"?><\/at>/g,
		(_, id) => `@${around.people.find((person) => person.id === id)?.name ?? id}`,
	);
	const group = element('div', inside.length > 1 ? 'row' : 'line');
	// Of Markdown, what is between pairs of stars is shown bold.
	const pieces = said
		.split('**')
		.map((piece, index) => element(index % 2 ? 'b' : 'span', '', piece));
	group.append(...pieces.filter(({ textContent }) => textContent !== ''));
	for (const field of part.fields ?? []) group.append(element('div', 'line', textOf(field.text)));
	for (const one of inside) group.append(drawPart(one, around));
	return group;
}

function drawButton(part, { press, form }) {
	const kind = /primary/.test(part.type ?? '')
		? 'primary'
		: /danger/.test(part.type ?? '')
			? 'danger'
			: '';
	const button = element('button', kind, textOf(part.text) || '…');
	button.type = 'button';
	button.disabled = part.disabled === true;
	const behaviors = part.behaviors ?? [];
	const link =
		part.url ??
		part.multi_url?.url ??
		behaviors.find(({ type }) => type === 'open_url')?.default_url;
	button.addEventListener('click', () => {
		if (link !== undefined && link !== '') {
			window.open(link, '_blank', 'noopener');
			return;
		}
		const value = behaviors.find(({ type }) => type === 'callback')?.value ?? part.value ?? {};
		press({
			tag: 'button',
			...(part.name === undefined ? {} : { name: part.name }),
			value,
			...(form === undefined ? {} : { form_value: valuesOf(form) }),
		});
	});
	return button;
}

function drawInput(part, { press, form }) {
	const input = element(part.input_type === 'multiline_text' ? 'textarea' : 'input');
	input.name = part.name ?? '';
	input.placeholder = textOf(part.label) || textOf(part.placeholder);
	input.value = part.default_value ?? '';
	if (form === undefined) {
		input.addEventListener('change', () =>
			press({ tag: 'input', name: part.name, value: part.value ?? {}, input_value: input.value }),
		);
	}
	return input;
}

function drawSelect(part, { press, form }) {
	const select = element('select');
	select.name = part.name ?? '';
	select.append(new Option(textOf(part.placeholder) || '…', ''));
	for (const { text, value } of part.options ?? []) select.append(new Option(textOf(text), value));
	if (form === undefined) {
		select.addEventListener('change', () =>
			press({ tag: 'select_static', value: part.value ?? {}, option: select.value }),
		);
	}
	return select;
}

function drawForm(part, around) {
	const form = element('form');
	form.addEventListener('submit', (event) => event.preventDefault());
	for (const one of part.elements ?? []) form.append(drawPart(one, { ...around, form }));
	return form;
}

function valuesOf(form) {
	return Object.fromEntries(
		[...form.elements].filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
	);
}

/** A text of a card: plain, or an object that holds it. */
function textOf(text) {
	if (typeof text === 'string') return text;
	return text?.content ?? '';
}
