export const styles = `
  :root { color-scheme: light dark; --line: light-dark(#dfe3e6, #33393d); --soft: light-dark(#5d676d, #a3adb3); --accent: light-dark(#0f6f6b, #5cc4be) }
  * { box-sizing: border-box }
  body { margin: 0; font: 15px/1.45 system-ui, sans-serif; display: grid; grid-template-columns: minmax(240px, 340px) 1fr; min-height: 100vh }
  nav { border-right: 1px solid var(--line); overflow: auto; max-height: 100vh }
  h1 { font-size: 16px; margin: 0; padding: 16px }
  nav a { display: block; padding: 10px 16px; border-top: 1px solid var(--line); color: inherit; text-decoration: none }
  nav a[aria-current] { box-shadow: inset 3px 0 var(--accent) }
  nav a:hover, nav a:focus-visible { background: color-mix(in srgb, var(--accent) 10%, transparent) }
  small, dt, summary { color: var(--soft) }
  main { padding: 20px 24px; display: flex; flex-direction: column; gap: 16px; min-width: 0 }
  h2 { margin: 0; font-size: 18px }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0 } dd { margin: 0; overflow-wrap: anywhere }
  iframe { flex: 1; width: 100%; min-height: 640px; border: 1px solid var(--line); border-radius: 8px; background: white }
  iframe.phone { width: 390px; max-width: 100%; border-radius: 28px }
  iframe.dark { color-scheme: dark; background: #1b1b1b } iframe.light { color-scheme: light }
  .views { display: flex; flex-wrap: wrap; gap: 4px 14px } .views a { color: var(--accent) } .views a[aria-current] { color: inherit; font-weight: 600; text-decoration: none }
  pre { white-space: pre-wrap; margin: 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere }
  .thread { display: flex; flex-direction: column; gap: 6px; max-width: 390px; padding: 20px 16px; border: 1px solid var(--line); border-radius: 28px }
  .bubble { max-width: 85%; padding: 8px 12px; border-radius: 18px; background: light-dark(#e9e9eb, #2c2c2e); white-space: pre-wrap; overflow-wrap: anywhere }
  .bubble.inbound { align-self: flex-end; background: #0b63d6; color: white }
  .thread small { margin: 0 12px 6px } .thread small.inbound { align-self: flex-end }
  form { display: flex; gap: 6px; margin: 0 } input { flex: 1; min-width: 0 } input, button { font: inherit; padding: 6px 12px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit }
  button { cursor: pointer } button.primary { background: #007a5a; border-color: #007a5a; color: white } button.danger { background: #c01343; border-color: #c01343; color: white }
  .slack { max-width: 640px; padding: 16px 20px; border: 1px solid var(--line); border-radius: 8px; display: flex; flex-direction: column; gap: 10px; overflow-wrap: anywhere }
  .slack h3, .slack p { margin: 0 } .slack .fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px }
  .slack .section { display: flex; justify-content: space-between; gap: 16px; align-items: start } .slack .section > div { flex: 1; min-width: 0 }
  .slack .context { color: var(--soft); font-size: 13px } .slack .actions { display: flex; flex-wrap: wrap; gap: 8px }
  .slack .button { display: inline-block; padding: 6px 12px; border: 1px solid var(--line); border-radius: 6px; color: inherit; text-decoration: none }
  .slack hr { width: 100%; border: 0; border-top: 1px solid var(--line) } .slack img { max-width: 100% } .reply { padding-left: 12px; border-left: 3px solid var(--line) }
  @media (max-width: 640px) { body { grid-template-columns: 1fr } nav { max-height: 40vh; border-right: 0 } }`;
