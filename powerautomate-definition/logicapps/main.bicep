// Deploys the connector "Files.com Provisioning", a connection and the sample workflows.
//   az deployment group create -g GROUP -f main.bicep -p filesApiKey=KEY

@secure()
@description('API key of a site administrator.')
param filesApiKey string

@description('Host name of the Files.com site, without https.')
param siteHost string = 'app.files.com'

@description('Where the resources live.')
param location string = resourceGroup().location

@description('Name of the custom connector.')
param connectorName string = 'filescom-provisioning'

@description('Name of the connection.')
param connectionName string = 'filescom-provisioning-connection'

@description('Beginning of the names of the workflows.')
param workflowPrefix string = 'filescom-'

@allowed(['Enabled', 'Disabled'])
@description('Whether the workflows run at once.')
param workflowState string = 'Disabled'

var definition = loadJsonContent('apiDefinition.swagger.json')
var connections = {
  '$connections': {
    value: {
      filescom: {
        id: connector.id
        connectionId: connection.id
        connectionName: connectionName
      }
    }
  }
}

resource connector 'Microsoft.Web/customApis@2016-06-01' = {
  name: connectorName
  location: location
  properties: {
    displayName: 'Files.com Provisioning'
    description: definition.info.description
    brandColor: '#14466b'
    iconUri: 'data:image/png;base64,${loadFileAsBase64('../connector/icon.png')}'
    apiType: 'Rest'
    capabilities: []
    backendService: {
      serviceUrl: 'https://${siteHost}'
    }
    connectionParameters: {
      api_key: {
        type: 'securestring'
        uiDefinition: {
          displayName: 'API Key'
          description: 'API key of a site administrator.'
          tooltip: 'Made in Files.com under API keys.'
          constraints: {
            required: 'true'
          }
        }
      }
    }
    swagger: union(definition, { host: siteHost })
  }
}

resource connection 'Microsoft.Web/connections@2016-06-01' = {
  name: connectionName
  location: location
  properties: {
    displayName: 'Files.com Provisioning'
    api: {
      id: connector.id
    }
    parameterValues: {
      api_key: filesApiKey
    }
  }
}

resource accessRequests 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}access-requests'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/access-requests.json')
    parameters: connections
  }
}

resource joiner 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}joiner'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/joiner.json')
    parameters: connections
  }
}

resource leaver 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}leaver'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/leaver.json')
    parameters: connections
  }
}

resource mover 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}mover'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/mover.json')
    parameters: connections
  }
}

resource watchLogins 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}watch-logins'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/watch-logins.json')
    parameters: connections
  }
}

resource watchPublicKeys 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}watch-public-keys'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/watch-public-keys.json')
    parameters: connections
  }
}

resource watchSecurityEvents 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}watch-security-events'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/watch-security-events.json')
    parameters: connections
  }
}

resource watchSsoEvents 'Microsoft.Logic/workflows@2019-05-01' = {
  name: '${workflowPrefix}watch-sso-events'
  location: location
  properties: {
    state: workflowState
    definition: loadJsonContent('workflows/watch-sso-events.json')
    parameters: connections
  }
}

output connectorId string = connector.id
