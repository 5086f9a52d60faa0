// The only script of Pacta: asks the browser for a passkey, and puts its answer into the form that carries it to the server.
// Without it the forms stay hidden, and everything else works.
;(() => {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser
  // A passkey belongs to a name; browsers make none for an address in numbers.
  if (!browserSupportsWebAuthn() || /^[\d.]+$|:/.test(location.hostname)) return
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.parentElement.hidden = false
    const wrong = form.querySelector('[data-wrong]')
    form.addEventListener('submit', async (event) => {
      const field = form.elements.namedItem('passkey')
      if (field.value !== '') return
      event.preventDefault()
      wrong.hidden = true
      try {
        const answer = await fetch(form.dataset.options, { method: 'POST', headers: { accept: 'application/json' } })
        if (!answer.ok) throw new Error(String(answer.status))
        const optionsJSON = await answer.json()
        const ask = form.dataset.passkey === 'make' ? startRegistration : startAuthentication
        field.value = JSON.stringify(await ask({ optionsJSON }))
        form.submit()
      } catch {
        wrong.hidden = false
        form.querySelector('button').focus()
      }
    })
  }
})()
