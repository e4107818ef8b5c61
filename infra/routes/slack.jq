{text: "[\(.severity)] \(.text)"}
