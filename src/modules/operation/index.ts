/** What modules above may use to take in files of their own and to hand them out. */
export { acceptedEndings, fileById, hasContent, hideFile, receive, recordUpload, respondWith } from './files/queries.ts'
export { isReceipt, receiptFor } from './files/receipt.ts'
