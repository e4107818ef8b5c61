# A card, as the webhook of a Teams workflow takes it.
{
  type: "message",
  attachments: [{
    contentType: "application/vnd.microsoft.card.adaptive",
    content: {
      "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
      type: "AdaptiveCard",
      version: "1.4",
      body: [
        {type: "TextBlock", weight: "Bolder", text: .severity},
        {type: "TextBlock", wrap: true, text: .text}
      ]
    }
  }]
}
