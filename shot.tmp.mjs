import { chromium } from '@playwright/test';
const base = process.env.BASE ?? 'http://127.0.0.1:54320';
const users = { staff:['juniper.applewood','demo-learner-2026'], manager:['rowan.fairweather','demo-manager-2026'], admin:['clementine.birdsong','demo-administrator-2026'], exec:['marigold.ashworth','demo-executive-2026'] };
const [who, width, scheme, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const p = await b.newPage({ viewport:{ width:+width, height: +width<600?844:900 }, colorScheme: scheme });
p.on('console', m => m.type()==='error' && console.log('console:', m.text().slice(0,300)));
p.on('pageerror', e => console.log('pageerror', e.message.slice(0,300)));
if (who!=='anon') { await p.goto(base+'/sign-in'); await p.fill('input[type=email]', users[who][0]+'@larkspur.example'); await p.fill('input[type=password]', users[who][1]); await p.keyboard.press('Enter'); await p.waitForURL(u=>!u.pathname.includes('sign-in'),{timeout:15000}); await p.waitForLoadState('networkidle').catch(()=>{}); }
for (const path of paths) { const t=Date.now(); await p.goto(base+path); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(600);
 const f=`/tmp/shots/${who}-${width}-${scheme}${path.replace(/[^a-z0-9]+/gi,'_')}.png`; await p.screenshot({path:f, fullPage: process.env.FULL==='1'}); console.log(f, p.url(), Date.now()-t); }
await b.close();
