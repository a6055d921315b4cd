export const talk = {
  "talk.title": "共商共建",
};
