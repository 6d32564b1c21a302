/** Asks the service worker to store the program (or to forget it), and waits until it has. */
export async function tellWorker(message: 'keep' | 'forget'): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser keeps nothing for offline use.');
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<void>((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<{ done: boolean }>) =>
      data.done ? resolve() : reject(new Error('The device could not store the program.'));
  });
  active?.postMessage(message, [port2]);
  await answer;
}
