/** Words of `hub-e911-form`. */
export const e911English = {
  heading: 'Emergency Address',
};
