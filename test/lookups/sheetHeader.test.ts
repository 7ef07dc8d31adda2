import { headerFrom } from '../../nodes/shared/lookups';

describe('the names of the columns of a sheet', () => {
	test('are the texts of the cells, on one line', () => {
		const header = headerFrom(['Item', ' Unit\nprice ', 3, true]);
		expect(header.names).toEqual(['Item', 'Unit price', '3', 'true']);
		expect(header.find('Unit  price')).toBe(1);
		expect(header.find('Price')).toBeUndefined();
	});

	test('are made up for blank cells, after the letters of the column', () => {
		const header = headerFrom(['Item', '', null, 'Price', ''], 3);
		expect(header.names).toEqual(['Item', 'col_D', 'col_E', 'Price', 'col_G']);
		expect([0, 1, 3, 4].map((position) => header.isNamed(position))).toEqual([
			true,
			false,
			true,
			false,
		]);
		expect(header.width).toBe(4);
	});

	test('are told apart, and no name that stands there is taken by another column', () => {
		expect(headerFrom(['A', 'A', 'A_2', 'A']).names).toEqual(['A', 'A_3', 'A_2', 'A_4']);
		expect(headerFrom(['', 'col_A']).names).toEqual(['col_A_2', 'col_A']);
	});

	test('have no width where no cell holds one', () => {
		expect(headerFrom(['', null, undefined]).width).toBe(0);
	});
});
