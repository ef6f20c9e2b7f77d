/** A new row of the field “Nhân sự” that names somebody, as the content manager's form keeps it. */
export const mentionOf = (
  official: string,
  { id, name }: { id: number; name: string },
) => ({
  official: {
    connect: [
      {
        id,
        documentId: official,
        name,
        label: name,
        apiData: { id, documentId: official, isTemporary: true },
        __temp_key__: "a0",
      },
    ],
    disconnect: [],
  },
  isFormer: false,
});
