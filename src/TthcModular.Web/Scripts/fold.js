// Vietnamese text without case and diacritics: 'Đơn vị' and 'don vi' are found by each other.
export const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
