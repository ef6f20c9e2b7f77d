export default {
  rest: { strictParams: true, defaultLimit: 25, maxLimit: 100 },
  documents: { strictParams: true },
};
