import {run} from '/work/main/tests/statistics/methods'
const t=(n:string,m:string,i:any,o?:any)=>{const s=performance.now();const r=run(m,i,o);console.log(n,(performance.now()-s).toFixed(1)+'ms',JSON.stringify(r))}
const big={a_success:1e9,a_total:2e9,b_success:1.00001e9,b_total:2**31}
t('fisher','or.fisher',big); t('koop','ratio.koopman',big); t('bayes','bayes.prob_greater',big);t('bayes','bayes.prob_greater',{a_success:6,a_total:18,b_success:5,b_total:92});t('bayes','bayes.prob_greater',{a_success:0,a_total:1,b_success:450000,b_total:1e6},{prior_alpha:.05,prior_beta:.05})
t('k','ratio.koopman',{a_success:1,a_total:1,b_success:1,b_total:1})
t('k','ratio.koopman',{a_success:3,a_total:9,b_success:0,b_total:9},{conf:1e-12})
t('f','or.fisher',{a_success:3,a_total:9,b_success:2,b_total:9},{conf:.999999999999})
const big2={a_success:1e6,a_total:2e6,b_success:1.00001e6,b_total:2**21}
t('fisher','or.fisher',big2); 
const big3={a_success:30,a_total:2e9,b_success:1200,b_total:2**31}
t('fisher','or.fisher',big3); 
