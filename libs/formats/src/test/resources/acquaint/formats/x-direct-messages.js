window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1000001-31415926",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "31415926",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Grüße aus Łódź — see you at \"Tea\"?",
            "mediaUrls" : [ ],
            "senderId" : "1000001",
            "id" : "1500000000000000002",
            "createdAt" : "2022-03-05T10:01:02.345Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "1000001",
            "reactions" : [
              {
                "senderId" : "1000001",
                "reactionKey" : "like",
                "eventId" : "1",
                "createdAt" : "2022-03-05T10:00:30.000Z"
              }
            ],
            "urls" : [ ],
            "text" : "مرحبا Amara",
            "mediaUrls" : [ ],
            "senderId" : "31415926",
            "id" : "1500000000000000001",
            "createdAt" : "2022-03-05T10:00:00.000Z"
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "1000001-27182818",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "1000001",
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "山田です",
            "mediaUrls" : [ ],
            "senderId" : "27182818",
            "id" : "1400000000000000009",
            "createdAt" : "2021-11-30T23:59:59.000Z"
          }
        }
      ]
    }
  }
]
