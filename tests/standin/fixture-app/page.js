/* global addEventListener, document, window */
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', async (event) => {
  event.preventDefault()
  const [{ path }] = await window.fixture.pathOf(event.dataTransfer.files[0])
  document.getElementById('dropped').textContent = path
})
