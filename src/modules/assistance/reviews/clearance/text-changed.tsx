/** Says that a review speaks of a text which has been corrected since it went to the State. */
import type { Context } from '../../../../action/manifest.ts'
import { Notice } from '../../../../ui/page.tsx'

export const TextChanged = ({ context: { translator } }: { context: Pick<Context, 'translator'> }) => (
  <Notice kind="warning" title={translator.t('assistance.reviews.clearance.text_changed')}>
    {translator.t('assistance.reviews.clearance.text_changed_text')}
  </Notice>
)
