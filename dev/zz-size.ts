import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { minify } from '@swc/core';
import { textPacks } from './package/textPacks';
const UNUSED=/adapters[\\/](xhr|fetch|http)\.js$|helpers[\\/](toFormData|formDataToJSON|toURLEncodedForm|HttpStatusCode|cookies)\.js$/;
const slim:Plugin={name:'slim',setup(b){
 b.onResolve({filter:/^axios\/dist\/browser/},()=>({path:'/work/main/node_modules/axios/lib/axios.js'}));
 b.onResolve({filter:/platform[\\/]?(node)?[\\/]index\.js$/},(a)=>a.path.includes('node/')?({path:'/work/main/node_modules/axios/lib/platform/browser/index.js'}):undefined);
 b.onLoad({filter:/node_modules[\\/]axios[\\/]lib[\\/]/},(a)=>UNUSED.test(a.path)?({contents:'export default null',loader:'js'}):undefined);
}};
async function one(name:string,opt:any,plugins:Plugin[]){
const r = await build({absWorkingDir:process.cwd(),entryPoints:['./HookedIntegrationsApp.ts'],bundle:true,write:false,metafile:true,platform:'node',format:'cjs',target:'es2022',charset:'utf8',minify:true,legalComments:'none',drop:['console'],plugins:[textPacks(process.cwd()),...plugins],external:['@rocket.chat/apps-engine','@rocket.chat/apps-engine/*','uuid'],...opt});
const o=Object.values(r.metafile!.outputs)[0]!;
const g:Record<string,number>={};
for(const [f,{bytesInOutput}] of Object.entries(o.inputs)){if(!f.includes('node_modules'))continue;const k=f.split('node_modules/').pop()!.split('/').slice(0,f.includes('/@')?2:1).join('/');g[k]=(g[k]||0)+bytesInOutput;}
const s=await minify(r.outputFiles![0]!.text,{ecma:2022,module:false,compress:{toplevel:true,passes:2},mangle:{toplevel:true}});
console.log(name,r.outputFiles![0]!.text.length,s.code.length,deflateRawSync(s.code,{level:9}).length,JSON.stringify(g));
return {code:s.code,meta:r.metafile};
}
(async()=>{
await one('base',{},[]);
await one('module',{mainFields:['module','main']},[]);
const x=await one('both',{mainFields:['module','main']},[slim]);
require('fs').writeFileSync('/tmp/both.js',x.code);
for(const [f,{bytesInOutput}] of Object.entries(Object.values(x.meta!.outputs)[0]!.inputs).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput).slice(0,40))console.log(bytesInOutput,f);
})();
