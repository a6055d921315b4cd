export const tracks = {
  "tracks.title": "双管齐下",
};
