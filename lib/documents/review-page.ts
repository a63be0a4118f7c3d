/** How many notes that need a look are looked at in one page. */
export const REVIEW_PAGE = 50;
