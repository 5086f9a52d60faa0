/** Address of what a State has cleared. */
export const publicReviewsPath = '/cleared-reviews'
export const publicPath = (review: string): string => `${publicReviewsPath}/${review}`
