window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1234567890123456789",
      "messages" : [
        {
          "messageCreate" : {
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Who brings the projector?",
            "mediaUrls" : [ ],
            "senderId" : "16180339",
            "id" : "1500000000000000012",
            "createdAt" : "2022-04-01T12:00:00.000Z"
          }
        },
        {
          "participantsLeave" : {
            "userIds" : [ "27182818" ],
            "createdAt" : "2022-03-31T12:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "reactions" : [ ],
            "urls" : [ ],
            "text" : "Not me",
            "mediaUrls" : [ ],
            "senderId" : "1000001",
            "id" : "1500000000000000011",
            "createdAt" : "2022-03-30T12:00:00.000Z"
          }
        },
        {
          "joinConversation" : {
            "initiatingUserId" : "31415926",
            "participantsSnapshot" : [ "1000001", "16180339" ],
            "createdAt" : "2022-03-29T12:00:00.000Z"
          }
        }
      ]
    }
  }
]
