/** A form that sends a passkey's answer; hidden where there is no script or no support for passkeys. */
import type { ComponentChildren } from 'preact'
import type { FormProps } from '../form.tsx'
import { passkeyScript } from './script.ts'

export const PasskeyForm = (
  props: Pick<FormProps, 'form' | 'formKey' | 'action'> & {
    /** `use` signs in or proves who someone is; `make` adds a new one. */
    readonly kind: 'use' | 'make'
    /** Where the script asks what to ask the browser for. */
    readonly options: string
    readonly button: string
    /** Said when the browser gave none. */
    readonly wrong: string
    readonly children?: ComponentChildren
  },
) => (
  // The class of forms would show one that is hidden.
  <div class="passkey" hidden>
    <form class="form" method="post" action={props.action} data-passkey={props.kind} data-options={props.options}>
      <input type="hidden" name="form" value={props.form} />
      <input type="hidden" name="key" value={props.formKey} />
      <input type="hidden" name="passkey" value="" />
      {props.children}
      <div role="alert">
        <p class="wrong" hidden data-wrong>
          {props.wrong}
        </p>
      </div>
      <div class="buttons">
        <button type="submit" class="quiet">
          {props.button}
        </button>
      </div>
    </form>
    <script type="module" src={passkeyScript.path} />
  </div>
)
