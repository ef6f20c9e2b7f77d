/** The written onsets, longest first. */
export const ONSETS: readonly string[] = [
  "ngh",
  ..."ch gh gi kh ng nh ph qu th tr".split(" "),
  ..."b c d đ g h k l m n p r s t v x".split(" "),
  "",
];

/** The written rhymes without tone marks. */
export const RHYMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
  oc oe oen oeo oet oi om on ong oong ooc op ot
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uê uêch uênh ui um un ung uơ up ut uc
  uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yêm yên yêng yêt yêu`
    .split(/\s+/)
    .filter(Boolean),
);

/** Rhymes that only "qu" takes; its others are those that begin with o or u. */
export const RHYMES_AFTER_QU: ReadonlySet<string> = new Set(
  "au ăp âc em ep ên êt ich inh it ơi".split(" "),
);
