{msgtype: "text", text: {content: "[\(.severity)] \(.text)"}}
